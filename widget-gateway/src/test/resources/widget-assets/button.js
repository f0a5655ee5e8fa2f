window.besedaLoader = "the loader of the tests, long enough to be worth compressing, long enough to be worth compressing";
