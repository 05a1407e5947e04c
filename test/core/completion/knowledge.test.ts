import { describe, expect, it } from 'vitest';
import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { closest, distance } from '../../../server/src/core/text/distance';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;
const table = createSkillTable(skills, categories);
const roles = createRoleTable(knowledge.roles);

describe('distance', () => {
  it.each([
    ['pyhton', 'python', 1],
    ['kubernets', 'kubernetes', 1],
    ['java', 'java', 0],
    ['', 'abc', 3],
    ['abc', 'ca', 3],
    ['titel', 'title', 1],
  ])('%s to %s is %i', (a, b, steps) => {
    expect(distance(a, b, 5)).toBe(steps);
    expect(distance(b, a, 5)).toBe(steps);
  });

  it('gives up beyond the limit', () => {
    expect(distance('kitten', 'sitting', 2)).toBe(3);
    expect(distance('short', 'a much longer text', 2)).toBe(3);
  });
});

describe('closest', () => {
  const keys = ['title', 'level', 'skills', 'reportsTo', 'responsibilities', 'faqs'];
  it.each([
    ['titel', 'title'],
    ['Skills', 'skills'],
    ['reports_to', 'reportsTo'],
    ['responsibilites', 'responsibilities'],
    ['faq', 'faqs'],
    ['banana', undefined],
    ['', undefined],
    ['x', undefined],
  ])('%s means %s', (word, meant) => {
    expect(closest(word, keys)).toBe(meant);
  });
});

describe('skills by name', () => {
  it.each([
    ['node js', 'Node.js'],
    ['NODEJS', 'Node.js'],
    ['C', 'C'],
    ['c++', 'C++'],
    ['C#', 'C#'],
    ['golang', 'Go'],
    ['typescript', 'TypeScript'],
  ])('%s is %s', (name, canonical) => {
    expect(table.find(name)?.name).toBe(canonical);
  });

  it('does not know what is not there', () => {
    expect(table.find('flurbing')).toBeUndefined();
    expect(table.find('')).toBeUndefined();
  });
});

describe('skill search', () => {
  it.each([
    ['postgres', 'PostgreSQL'],
    ['TS', 'TypeScript'],
    ['c#', 'C#'],
    ['pyhton', 'Python'],
    ['javscript', 'JavaScript'],
    ['sql serv', 'Microsoft SQL Server'],
    ['mongo', 'MongoDB'],
  ])('%s finds %s among the first three', (query, wanted) => {
    const names = table.search(query, { limit: 3 }).map(({ skill }) => skill.name);
    expect(names).toContain(wanted);
  });

  it('leaves out what is listed and puts first what fits', () => {
    const java = table.find('Java');
    const python = table.find('Python');
    if (!java || !python) throw new Error('The catalog lacks Java or Python.');
    const found = table.search('', { exclude: new Set([java]), prefer: [python] });
    expect(found[0]?.skill).toBe(python);
    expect(found.some(({ skill }) => skill === java)).toBe(false);
  });

  it('never gives more than asked for', () => {
    expect(table.search('', { limit: 7 })).toHaveLength(7);
  });
});

describe('roles by title', () => {
  it.each([
    ['Senior Back End Developer', 'back-end-developer', 'senior'],
    ['Sr. Backend Engineer (m/f/d) – Payments', 'back-end-developer', 'senior'],
    ['Senior Back-End Dev', 'back-end-developer', 'senior'],
    ['BACKEND DEVELOPER', 'back-end-developer', undefined],
    ['Junior Back End Developer, Berlin', 'back-end-developer', 'entry'],
    ['Bakc End Developer', 'back-end-developer', undefined],
    ['Head of Data', 'head-of-data', 'director'],
    ['Sr DevOps Eng', 'devops-engineer', 'senior'],
  ])('%s', (title, id, level) => {
    const found = roles.match(title);
    expect(found?.role.id).toBe(id);
    expect(found?.level).toBe(level);
  });

  it('says nothing about a title it does not know', () => {
    expect(roles.match('Keeper of the lighthouse')).toBeUndefined();
    expect(roles.match('')).toBeUndefined();
    expect(roles.match('(m/f/d)')).toBeUndefined();
  });

  it('offers titles with levels for a query, and plain ones without', () => {
    expect(roles.search('Senior Ba').map(({ title }) => title)).toContain('Senior Back End Developer');
    expect(roles.search('').every(({ level }) => level === undefined)).toBe(true);
  });
});
