/*
 * Search and filters of the entry page. All words of the query must be found at the start of a word of the package;
 * a hit in the name counts most. The data is a script of its own, loaded when it is first needed.
 */
(function () {
  'use strict';

  var table = document.getElementById('packages');
  var box = document.getElementById('q');
  var facets = document.getElementById('facets');
  var status = document.getElementById('status');
  if (!table || !box) {
    return;
  }
  var FIELDS = [
    { at: 0, weight: 100 },
    { at: 1, weight: 40 },
    { at: 4, weight: 30 },
    { at: 5, weight: 20, label: 'template' },
    { at: 2, weight: 15, label: 'team' },
    { at: 6, weight: 10, label: 'input' },
    { at: 3, weight: 5 }
  ];
  var rows = Array.prototype.slice.call(table.tBodies).map(function (body) {
    return { body: body, name: body.dataset.name };
  });
  var index = null;
  var waiting = null;

  function words(text) {
    return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  function prepare(data) {
    index = new Map();
    data.forEach(function (entry) {
      index.set(entry[0], FIELDS.map(function (field) {
        var values = Array.isArray(entry[field.at]) ? entry[field.at] : [entry[field.at]];
        return values.map(function (value) {
          return { value: value, whole: value.toLowerCase(), words: words(value) };
        });
      }));
    });
  }

  function load(then) {
    if (index) {
      then();
      return;
    }
    if (waiting) {
      waiting.push(then);
      return;
    }
    waiting = [then];
    var script = document.createElement('script');
    script.src = 'assets/search-data.js';
    script.onload = function () {
      prepare(window.chandlerySearch || []);
      waiting.forEach(function (next) { next(); });
    };
    script.onerror = function () {
      status.textContent = 'The search data could not be loaded.';
    };
    document.head.appendChild(script);
  }

  /* How well one word of the query fits a package, and where: 0 when it does not. */
  function fit(fields, word, hits) {
    var best = 0;
    FIELDS.forEach(function (field, number) {
      fields[number].forEach(function (item) {
        var score = 0;
        if (item.whole === word) {
          score = field.weight * 2;
        } else if (item.whole.startsWith(word)) {
          score = field.weight * 1.5;
        } else if (item.words.some(function (w) { return w.startsWith(word); })) {
          score = field.weight;
        }
        if (score > 0 && field.label) {
          hits.set(field.label + ' ' + item.value, field.label);
        }
        best = Math.max(best, score);
      });
    });
    return best;
  }

  function rank(name, query) {
    var hits = new Map();
    var fields = index.get(name);
    if (!fields) {
      return { score: 0, hits: hits };
    }
    var total = 0;
    for (var i = 0; i < query.length; i++) {
      var score = fit(fields, query[i], hits);
      if (score === 0) {
        return { score: 0, hits: hits };
      }
      total += score;
    }
    return { score: total, hits: hits };
  }

  function chosen() {
    var wanted = {};
    if (facets) {
      facets.querySelectorAll('input:checked').forEach(function (input) {
        (wanted[input.name] = wanted[input.name] || []).push(input.value);
      });
    }
    return wanted;
  }

  function passes(body, wanted) {
    return Object.keys(wanted).every(function (key) {
      var has = key === 'team' ? [body.dataset.team] : body.dataset[key].split(' ');
      return wanted[key].some(function (value) { return has.indexOf(value) >= 0; });
    });
  }

  function showHits(body, hits) {
    var old = body.querySelector('.match');
    if (old) {
      old.remove();
    }
    var list = Array.from(hits.entries()).slice(0, 5);
    if (!list.length) {
      return;
    }
    var line = document.createElement('span');
    line.className = 'match';
    list.forEach(function (hit, number) {
      line.append(number ? ', ' : '', hit[1] + ' ');
      var code = document.createElement('code');
      code.textContent = hit[0].slice(hit[1].length + 1);
      line.append(code);
    });
    body.querySelector('.pack').append(line);
  }

  function keepInAddress(text, wanted) {
    var params = new URLSearchParams();
    if (text) {
      params.set('q', text);
    }
    Object.keys(wanted).sort().forEach(function (key) {
      wanted[key].forEach(function (value) { params.append(key, value); });
    });
    var query = params.toString();
    try {
      history.replaceState(null, '', (query ? '?' + query : location.pathname) + location.hash);
    } catch (e) {
      /* A browser may forbid it for files. */
    }
  }

  function apply() {
    var text = box.value.trim();
    var query = words(text);
    var wanted = chosen();
    var narrowed = query.length > 0 || Object.keys(wanted).length > 0;
    var found = rows.map(function (row, order) {
      var result = query.length ? rank(row.name, query) : { score: 1, hits: new Map() };
      return {
        row: row,
        order: order,
        hits: result.hits,
        score: passes(row.body, wanted) ? result.score : 0
      };
    });
    found.sort(function (a, b) { return b.score - a.score || a.order - b.order; });
    var count = 0;
    found.forEach(function (item) {
      item.row.body.hidden = item.score === 0;
      showHits(item.row.body, query.length ? item.hits : new Map());
      table.appendChild(item.row.body);
      count += item.score > 0 ? 1 : 0;
    });
    status.textContent = narrowed
      ? (count === 0 ? 'No package fits.' : count + (count === 1 ? ' package fits.' : ' packages fit.'))
      : '';
    keepInAddress(text, wanted);
  }

  var timer = null;
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(function () { load(apply); }, 60);
  }

  box.addEventListener('input', soon);
  box.addEventListener('focus', function () { load(function () {}); });
  box.form.addEventListener('submit', function (event) {
    event.preventDefault();
    load(apply);
  });
  if (facets) {
    var filters = document.getElementById('filters');
    filters.hidden = false;
    filters.open = window.matchMedia('(min-width: 62rem)').matches;
    facets.addEventListener('change', refresh);
    facets.addEventListener('reset', function () { setTimeout(refresh, 0); });
  }
  function refresh() {
    if (box.value.trim()) {
      load(apply);
    } else {
      apply();
    }
  }

  var given = new URLSearchParams(location.search);
  if (facets) {
    facets.querySelectorAll('input').forEach(function (input) {
      input.checked = given.getAll(input.name).indexOf(input.value) >= 0;
    });
  }
  box.value = given.get('q') || '';
  if (given.toString()) {
    refresh();
  }
})();
