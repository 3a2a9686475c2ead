// Who of the demonstration has left a school lately, so that any other can register them (D3.4).

/** Whom nobody employs any more: registering the national ID moves the record there. */
export const FREE_TEACHER = { code: '901701', place: 11 } as const;
