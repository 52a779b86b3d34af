/** No-break space: «20 %», «48 ч» and «№ 214-Д» are never torn apart. */
export const NBSP = '\u00A0'

/** Replaces every ordinary space by a no-break one. */
export const unbroken = (text: string): string => text.replaceAll(' ', NBSP)
