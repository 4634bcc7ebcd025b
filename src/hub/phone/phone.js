/* Keeps the page of one visit fresh. Plain ES5: it has to run in whatever browser a phone brings. */
(function () {
  var main = document.querySelector('main[data-code]');
  if (!main) return;
  var code = main.getAttribute('data-code');
  var asks = main.getAttribute('data-asks');
  var stale = document.getElementById('stale');
  var called = document.body.className === 'called';
  var heard = new Date().getTime();

  function write(id, words) {
    var place = document.getElementById(id);
    if (!place) return;
    var parts = [place.querySelector('span'), place.querySelector('small')];
    var texts = words ? [words.zh, words.en] : ['', ''];
    for (var i = 0; i < 2; i += 1) {
      if (parts[i] && parts[i].textContent !== texts[i]) parts[i].textContent = texts[i];
    }
  }

  function show(view) {
    heard = new Date().getTime();
    stale.hidden = true;
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
  }

  function ask() {
    var request = new XMLHttpRequest();
    request.open('GET', '/t/' + code + '/view');
    request.onload = function () {
      if (request.status === 200) show(JSON.parse(request.responseText));
    };
    request.send();
  }

  var stream;
  if (window.EventSource) {
    stream = new EventSource('/api/v1/visits/' + code + '/feed');
    stream.onmessage = function (event) {
      show(JSON.parse(event.data));
    };
    stream.addEventListener('beat', function () {
      heard = new Date().getTime();
      stale.hidden = true;
    });
  }
  setInterval(function () {
    var age = new Date().getTime() - heard;
    /* No stream, or one that went quiet: asking works everywhere. */
    if (age > 20000) ask();
    if (age > 30000) stale.hidden = false;
  }, 10000);
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) ask();
  });
})();
