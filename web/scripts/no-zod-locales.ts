/** Stands in the browser's code for zod's forty languages: our own sentences are shown, so theirs (50 kB) stay out. */
export {}
