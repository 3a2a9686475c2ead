// The second factor of the demonstration's offices: one secret, known to everyone, that guards invented people only.

/** The secret behind the codes of every invented office, base32. */
export const DEMONSTRATION_FACTOR_SECRET = 'JINXIUDEMOJINXIUDEMOJINXIUDEMO22';
