export { claimHome } from './claim-home.ts'
export { demandPort } from './free-port.ts'
