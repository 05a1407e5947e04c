/** PDF files as a bundle of its own, with their typefaces, loaded when somebody first wants one. */
export { toPdf } from './core/render/pdf';
