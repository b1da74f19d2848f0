export { readPdf, textOf, type ReadPdf } from './read-pdf';
