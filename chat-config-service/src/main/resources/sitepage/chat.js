// Opens the online chat of a business-card site, on a page that was asked for with it, and again from the site's own button. ES5: it
// runs before we know the browser.
(function (w, d) {
  'use strict';
  var own = d.currentScript;
  var button = d.getElementById('online-chat');
  var script = d.createElement('script');
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
    button.focus();
  });
  w.amoSocialButton('runChatShow');
  button.addEventListener('click', function (event) {
    event.preventDefault();
    w.amoSocialButton('runChatShow');
  });
  script.id = 'amo_social_button_script';
  script.async = true;
  script.src = '/js/button.js';
  d.head.appendChild(script);
})(window, document);
