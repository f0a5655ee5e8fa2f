console.info('Beseda: no chat is set up on this page.');
