import internship from '../../../examples/data-internship.jobspec.yaml';
import designer from '../../../examples/product-designer-remote.jobspec.yaml';
import nurse from '../../../examples/registered-nurse-part-time.jobspec.yaml';
import developer from '../../../examples/senior-back-end-developer.jobspec.yaml';
import company from '../../../examples/shared/company.jobspec.yaml';
import lead from '../../../examples/warehouse-shift-lead-fixed-term.jobspec.yaml';

/** The examples, which are built into the suite: the extension as it is shipped has none. */
export const examples: Readonly<Record<string, string>> = {
  'data-internship': internship,
  'product-designer-remote': designer,
  'registered-nurse-part-time': nurse,
  'senior-back-end-developer': developer,
  'warehouse-shift-lead-fixed-term': lead,
};

/** What some of them extend, at `shared/company.jobspec.yaml`. */
export const sharedCompany: string = company;
