// Decides what a translation must have: every key of the first language, with a sentence for each.

/**
 * The shape of a set of words, whatever the language. A sentence with a `count` may have another for one of it, under
 * its key and `_one`: Chinese needs none.
 */
export type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> } & {
  [Key in keyof T as T[Key] extends string ? `${Key & string}_one` : never]?: string;
};
