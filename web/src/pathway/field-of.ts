import type { Field } from '#ui'

/** A field that is kept elsewhere than in a form. */
export const fieldOf = <T>(name: string, value: T, set: (value: T) => void): Field<T> => ({
  name,
  value,
  set,
  leave: () => {},
  error: undefined,
})
