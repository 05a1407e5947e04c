/** Stands in for linkify-it, which markdown-it makes but never asks: `linkify` is off. */
export class LinkifyIt {}
