// Opens the online chat of a business-card site from the site's own button. The button is hidden until this runs: without
// scripts it could do nothing. ES5: it runs before we know the browser.
(function (w, d) {
  'use strict';
  var own = d.currentScript;
  var button = d.getElementById('online-chat');
  var script = d.createElement('script');
  var opened = false;
  if (!own || !button) {
    return;
  }
  w.amo_social_button = {
    id: own.getAttribute('data-id'),
    hash: own.getAttribute('data-hash'),
    locale: own.getAttribute('data-locale'),
  };
  w.amoSocialButtonConfig = { hidden: true };
  w.amoSocialButton = function () {
    (w.amoSocialButton.q = w.amoSocialButton.q || []).push(arguments);
  };
  w.amoSocialButton('onChatHide', function () {
    if (opened) {
      button.focus();
    }
  });
  button.addEventListener('click', function () {
    opened = true;
    w.amoSocialButton('runChatShow');
  });
  button.hidden = false;
  script.id = 'amo_social_button_script';
  script.async = true;
  script.src = '/js/button.js';
  d.head.appendChild(script);
})(window, document);
