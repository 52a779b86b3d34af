import { v5 } from 'uuid'

const HOUSE = '6f1d3c52-8a70-5b1e-9d44-2c0f5a9e7b10'

/** The same id for the same name on every machine, so that the parts of the demo can point at each other. */
export const demoId = (name: string): string => v5(name, HOUSE)
