/* Keeps the page of one visit fresh. Plain ES5: it has to run in whatever browser a phone brings. */
(function () {
  /* Milliseconds. The hub says something every 5 s: what is older than STALE cannot be relied on. */
  var STALE = 15000;
  /* As much after a stream that broke off: it may well be back before. */
  var BROKEN = 5000;
  /* No stream, or one that went quiet: asking works everywhere. */
  var ASK = 8000;

  var main = document.querySelector('main[data-code]');
  if (!main) return;
  var code = main.getAttribute('data-code');
  var asks = main.getAttribute('data-asks');
  var called = document.body.className === 'called';
  var heard = now();
  var broke = 0;
  var asked = 0;
  var stream;
  var timer;

  function now() {
    return new Date().getTime();
  }

  function hide(id, hidden) {
    document.getElementById(id).hidden = hidden;
  }

  function write(id, words) {
    var place = document.getElementById(id);
    if (!place) return;
    var parts = [place.querySelector('span'), place.querySelector('small')];
    var texts = words ? [words.zh, words.en] : ['', ''];
    for (var i = 0; i < 2; i += 1) {
      if (parts[i] && parts[i].textContent !== texts[i]) parts[i].textContent = texts[i];
    }
  }

  function hear() {
    heard = now();
    mark();
  }

  /* Says whether what stands here is old, and promises news only where they would come. */
  function mark() {
    var old = now() - heard >= STALE || (broke > heard && now() - broke >= BROKEN);
    hide('stale', !old);
    hide('look', old || document.body.className !== 'waiting');
  }

  function show(view) {
    /* The question at the end, and the thanks, come with the page itself. */
    if (String(view.asks) !== asks) {
      location.reload();
      return;
    }
    document.body.className = view.status;
    document.getElementById('number').textContent = view.number;
    write('title', view.title);
    write('big', view.big);
    for (var i = 0; i < 3; i += 1) write('line' + i, view.lines[i]);
    if (view.status === 'called' && !called && navigator.vibrate)
      navigator.vibrate([300, 150, 300]);
    called = view.status === 'called';
    hear();
  }

  /* The hall knows nothing of this visit any more, and will not. */
  function end() {
    clearInterval(timer);
    if (stream) stream.close();
    document.removeEventListener('visibilitychange', look);
    document.body.className = '';
    hide('says', true);
    hide('stale', true);
    hide('gone', false);
  }

  function ask() {
    var request = new XMLHttpRequest();
    asked = now();
    request.open('GET', '/t/' + code + '/view');
    request.onload = function () {
      if (request.status === 200) show(JSON.parse(request.responseText));
      else if (request.status === 404) end();
    };
    request.send();
  }

  function look() {
    if (!document.hidden) ask();
  }

  if (window.EventSource) {
    stream = new EventSource('/api/v1/visits/' + code + '/feed');
    stream.onmessage = function (event) {
      show(JSON.parse(event.data));
    };
    stream.addEventListener('beat', hear);
    stream.onerror = function () {
      if (broke <= heard) broke = now();
      if (now() - asked >= BROKEN) ask();
    };
  }
  timer = setInterval(function () {
    if (now() - heard >= ASK && now() - asked >= ASK) ask();
    mark();
  }, 1000);
  document.addEventListener('visibilitychange', look);
})();
