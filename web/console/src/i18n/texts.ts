import type { ru } from './ru';

type PluralForm = '_one' | '_few' | '_many' | '_other';
type Base<Key> = Key extends `${infer Stem}${PluralForm}` ? Stem : Key;

/** The same texts in another language: every key once, plurals in the forms that language has. */
export type Texts = {
  readonly [Section in keyof typeof ru]: {
    readonly [Key in keyof (typeof ru)[Section] as Key extends `${string}${PluralForm}` ? never : Key]: string;
  } & {
    readonly [
      Key in keyof (typeof ru)[Section] as Key extends `${string}${PluralForm}`
        ? `${Base<Key> & string}_one` | `${Base<Key> & string}_other`
        : never
    ]: string;
  };
};
