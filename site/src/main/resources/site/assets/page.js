/* Small comforts of every page: the slash key, buttons that copy, places inside closed parts. */
(function () {
  'use strict';

  document.addEventListener('keydown', function (event) {
    var at = document.activeElement;
    var typing = at && (/^(input|textarea|select)$/i.test(at.tagName) || at.isContentEditable);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var box = document.getElementById('q');
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    }
  });

  function addCopyButton(block) {
    var holder = document.createElement('div');
    var button = document.createElement('button');
    holder.className = 'copy-holder';
    button.type = 'button';
    button.className = 'copy-button';
    button.textContent = 'Copy';
    block.parentNode.insertBefore(holder, block);
    holder.appendChild(block);
    holder.appendChild(button);
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(block.textContent).then(
        function () {
          button.textContent = 'Copied';
          setTimeout(function () { button.textContent = 'Copy'; }, 1500);
        },
        function () { button.textContent = 'Not allowed'; }
      );
    });
  }

  if (navigator.clipboard) {
    document.querySelectorAll('pre.copy').forEach(addCopyButton);
  }

  /* Only what really scrolls is a stop for the Tab key. Without this script all of it is. */
  var scrollers = document.querySelectorAll('.scroll, pre');

  function markStops() {
    var overflowing = Array.prototype.map.call(scrollers, function (box) {
      return box.scrollWidth > box.clientWidth;
    });
    scrollers.forEach(function (box, number) {
      if (overflowing[number]) {
        box.setAttribute('tabindex', '0');
      } else {
        box.removeAttribute('tabindex');
      }
    });
  }

  markStops();
  window.addEventListener('resize', markStops);
  document.addEventListener('toggle', markStops, true);

  /* A link may lead to a line of a file that is closed. */
  function openTarget() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
    var only = target.querySelector(':scope > details:only-of-type');
    if (only) {
      only.open = true;
    }
    target.scrollIntoView();
  }

  window.addEventListener('hashchange', openTarget);
  if (location.hash) {
    openTarget();
  }

  /* The number beside a line gives the line's address. */
  document.addEventListener('click', function (event) {
    var line = event.target;
    if (line.matches && line.matches('pre.lines span[id]') && event.offsetX < 0) {
      location.hash = line.id;
    }
  });
})();
