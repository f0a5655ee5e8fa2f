// Runs before the first paint so that a dark console never flashes white. A file of its own: the page's
// content security policy allows no inline script.
(function () {
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('beseda.console.colorScheme');
    language = localStorage.getItem('beseda.console.language');
  } catch {
    // Storage may be switched off; the system's preference then decides.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  document.documentElement.lang = language === 'en' || language === 'ru' ? language : navigator.language.slice(0, 2);
})();
