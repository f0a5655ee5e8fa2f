export const of = 'extras of the tests';
