/** Order No. 169, all its clauses. */
export const a2010Clauses = {}
