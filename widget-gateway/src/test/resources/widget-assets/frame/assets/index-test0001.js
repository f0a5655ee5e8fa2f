export const frame = "of the tests";
