/**
 * The words around a name that tell what it stands for, as `server/data/cues` has them, where each list says what it
 * tells. All in the form of `Token.word`.
 */
export type Cues = Readonly<Record<CueName, ReadonlySet<string>>>;

export type CueName =
  | 'praise'
  | 'abilities'
  | 'demands'
  | 'making'
  | 'demandPrepositions'
  | 'toolVerbs'
  | 'joints'
  | 'fillers'
  | 'groups'
  | 'pluralGroups'
  | 'partnering'
  | 'heads'
  | 'offers'
  | 'employers'
  | 'companies'
  | 'possessives'
  | 'phraseEnds'
  | 'statements'
  | 'languageCues'
  | 'afterLanguage'
  | 'occupations'
  | 'licenses'
  | 'listWords'
  | 'listHeadings'
  | 'orders'
  | 'openCompounds'
  | 'businesses'
  | 'businessUnits'
  | 'handingOver'
  | 'helping'
  | 'meeting'
  | 'passedOver'
  | 'offerOpenings'
  | 'gifts'
  | 'degrees'
  | 'askedAfter'
  | 'wants'
  | 'frames'
  | 'productsNamedAsPeople'
  | 'productCompounds'
  | 'articles'
  | 'artifacts'
  | 'nounOpenings';

/** @param packed The lists by their names, as JSON; the words of each parted by spaces. */
export function unpackCues(packed: string): Cues {
  return JSON.parse(packed, (_, value: unknown) =>
    typeof value === 'string' ? new Set(value.split(' ')) : value,
  );
}
