// The page reads without this: it only unfolds what a link leads to, and everything before printing.
(function () {
  function unfold() {
    var target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') { at.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  }
  addEventListener('hashchange', unfold);
  addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (fold) { fold.open = true; });
  });
  unfold();
})();
