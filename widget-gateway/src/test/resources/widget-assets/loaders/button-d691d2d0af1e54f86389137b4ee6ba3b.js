// the loader of an earlier release, of the tests
