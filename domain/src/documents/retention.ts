/** The last day of a document's term of keeping. Nothing is removed by itself afterwards; a hold keeps it longer. */
export const keptUntil = (datedOn: string, years: number): string => `${Number(datedOn.slice(0, 4)) + years}-12-31`
