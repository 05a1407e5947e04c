import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import type { RoleEntry, SkillEntry } from '../../../server/src/core/knowledge/types';

/** A small catalog of our own, so that the fixtures do not change whenever somebody adds a skill or a role. */
const names: readonly [name: string, related?: readonly string[], aliases?: readonly string[]][] = [
  ['.NET', ['C#'], ['dotnet']],
  ['AWS', ['Docker'], ['Amazon Web Services']],
  ['C'],
  ['C#', ['.NET'], ['c sharp']],
  ['C++', ['C'], ['cpp']],
  ['Django', ['Python']],
  ['Docker', ['Kubernetes']],
  ['Git'],
  ['Java', ['Spring Boot', 'Maven']],
  ['JavaScript', ['Node.js'], ['JS']],
  ['Kubernetes', ['Docker'], ['k8s']],
  ['Maven', ['Java']],
  ['Node.js', ['JavaScript'], ['node']],
  ['Project management'],
  ['Python', ['Django'], ['py']],
  ['React', ['JavaScript']],
  ['React Native', ['React'], ['RN']],
  ['Spring Boot', ['Java']],
  ['SQL', [], ['Structured Query Language']],
  ['Teamwork'],
];

const skills: readonly SkillEntry[] = names.map(([name, related = [], aliases = []]) => ({
  name,
  aliases,
  category: 'example',
  since: 1995,
  description: `${name} as the tests know it.`,
  related,
  alternatives: [],
  successors: [],
  faqs: [],
}));

const role: RoleEntry = {
  role: 1,
  id: 'back-end-developer',
  title: 'Back End Developer',
  aliases: ['Backend Developer', 'Back-End Engineer'],
  family: 'engineering',
  occupation: {
    onetSoc: { code: '15-1252.00', title: 'Software Developers', judgement: false },
    isco08: { code: '2512', title: 'Software developers', judgement: false },
  },
  levels: [
    { level: 'entry', title: 'Junior Back End Developer' },
    { level: 'senior', title: 'Senior Back End Developer' },
  ],
  summary: 'Builds the part of an application that runs on the server.',
  responsibilities: [
    'Build and document the APIs that others rely on',
    'Design the server side: logic, data and interfaces',
    'Find the cause of bugs and fix them for good',
  ],
  qualifications: ['Fluent in one server-side language', 'At home in relational databases'],
  skills: ['Java', 'Python', 'Node.js', 'SQL', 'Git'],
  faqs: [
    {
      question: 'What does a back end developer do?',
      answer:
        'A back end developer builds what runs on the server: logic, data and the interfaces between them. ' +
        'The work is done with others, from the first sketch to the running service.',
    },
    {
      question: 'How do I become one?',
      answer: 'Learn one language well, build something that others use, and keep asking for review.',
    },
  ],
};

export const fixedKnowledge = {
  skills: createSkillTable(skills, [
    { id: 'example', title: 'Examples', description: 'Skills for tests.', faqs: [] },
  ]),
  roles: createRoleTable([role]),
  fields: [],
};
