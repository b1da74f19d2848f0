export type { Making } from './fill';
export { openPaperFont, type PaperFont } from './font/paper-font';
export { missingFields } from './missing-fields';
export { PaperRefused, type PaperCode, type PaperFault, type Words } from './paper-refused';
export type { PaperRecord, PaperValue } from './record';
export { checkPaper, render, type RenderOptions } from './render';
export { overlay } from './overlay';
export { formOf, fieldSources, type FieldSource, type FormField, type Known } from './form';
export { mostItems, recordOfSaid, typeOfSaid, type Said } from './said';
export {
  paperKinds,
  fieldTypes,
  type Block,
  type Field,
  type FieldType,
  type PaperKind,
  type Template,
} from './template';
export { templateProblems } from './template-problems';
export { templates } from './templates';
export { drawable, tidied } from './tidy';
export { dateInChinese } from './values/dates';
export { moneyInCapitals, moneyInDigits } from './values/money';
