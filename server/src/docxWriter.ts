/** Word files as a bundle of its own, loaded when somebody first wants one. */
export { toDocx } from './core/render/docx';
