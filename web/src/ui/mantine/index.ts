export { MantineKit } from './kit.tsx'
