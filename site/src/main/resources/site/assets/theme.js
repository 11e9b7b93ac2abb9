/* Light or dark: the reader's choice if there is one, else the system's. Loaded before the page is drawn. */
(function () {
  'use strict';
  var root = document.documentElement;
  var key = 'chandlery-theme';
  var order = ['auto', 'light', 'dark'];

  function read() {
    try {
      var kept = localStorage.getItem(key);
      return order.indexOf(kept) > 0 ? kept : 'auto';
    } catch (e) {
      return 'auto';
    }
  }

  function show(theme) {
    if (theme === 'auto') {
      root.removeAttribute('data-theme');
    } else {
      root.setAttribute('data-theme', theme);
    }
  }

  var theme = read();
  show(theme);

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('theme');
    if (!button) {
      return;
    }
    function label() {
      button.textContent = 'Theme: ' + theme;
    }
    label();
    button.hidden = false;
    button.addEventListener('click', function () {
      theme = order[(order.indexOf(theme) + 1) % order.length];
      try {
        localStorage.setItem(key, theme);
      } catch (e) {
        /* Not kept, but shown. */
      }
      show(theme);
      label();
    });
  });
})();
