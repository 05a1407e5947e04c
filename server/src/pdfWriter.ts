/** PDF files as a bundle of its own, with their typefaces, loaded when somebody first wants one. */
export { type PdfResult, toPdf } from './core/render/pdf';
