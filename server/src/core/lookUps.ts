/** What people look up without a file in an editor; apart from the service, so that a server does not carry it. */
export { type FoundSkill, findRoles, findSkills } from './features/lookUp';
export { type SkillPlace, type SkillsOfFile, skillsIn } from './features/skillsIn';
