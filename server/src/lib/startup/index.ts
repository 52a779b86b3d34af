export { claimHome } from './claim-home.ts'
export { collectWhenIdle } from './collect-when-idle.ts'
export { demandPort } from './free-port.ts'
