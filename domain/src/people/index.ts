export { checkDigit, faultOfBin, faultOfIin, tidyNumber, warningOfIin, type IinWarning, type NumberFault } from './iin.rule.ts'
