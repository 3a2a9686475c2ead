// Decides what a translation must have: every key of the first language, with a sentence for each.

/** The shape of a set of words, whatever the language. */
export type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
