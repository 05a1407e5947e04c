import { _, type CodeKeywordDefinition } from 'ajv/dist/2020.js';

/**
 * `uniqueItems` in time proportional to the list, with one error per repeated item.
 *
 * The one built into ajv compares every pair of items when some are maps, which takes minutes for a long list,
 * and stops at the first repetition. This one compares text, numbers and booleans. Repeated maps are left to
 * the rules, which know what makes two skills or two questions the same.
 */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: 'repeats an item', params: ({ params }) => _`{i: ${params.i}, j: ${params.j}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    if (schema !== true) return;
    const seen = gen.const('seen', _`new Map()`);
    gen.forRange('i', 0, _`${data}.length`, (i) => {
      const item = gen.const('item', _`${data}[${i}]`);
      gen.if(_`typeof ${item} !== "object"`, () => {
        gen.if(
          _`${seen}.has(${item})`,
          () => {
            cxt.setParams({ i, j: _`${seen}.get(${item})` });
            cxt.error();
          },
          () => gen.code(_`${seen}.set(${item}, ${i})`),
        );
      });
    });
  },
};
