/**
 * Which folder may import which. `npm run lint` fails on a breach; test/architecture plants breaches to prove it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, library, home) => ({
  name,
  severity: 'error',
  from: { pathNot: home },
  to: { path: `(^|/)node_modules/(${library})/` },
});

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'shared/domain imports nothing outside itself: no library, no Node, no other folder',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/domain/' },
    },
    {
      name: 'shared-runs-anywhere',
      severity: 'error',
      from: { path: '^shared/(contract|i18n)/' },
      to: { pathNot: ['^shared/', '(^|/)node_modules/(zod|i18next)/'] },
    },
    {
      name: 'i18n-knows-only-the-domain',
      severity: 'error',
      from: { path: '^shared/i18n/' },
      to: { path: '^shared/contract/' },
    },
    {
      name: 'heavy-folders-stand-alone',
      comment: 'store, workbook, documents, signing and dossier never import each other, nor what is built on them',
      severity: 'error',
      from: { path: '^electron/(store|workbook|documents|signing|dossier)/' },
      to: { path: '^(electron|renderer)/', pathNot: ['^electron/$1/', '^electron/(worker|zip)/'] },
    },
    {
      name: 'worker-knows-nobody',
      severity: 'error',
      from: { path: '^electron/worker/' },
      to: { path: '^(shared|electron|renderer)/', pathNot: '^electron/worker/' },
    },
    {
      name: 'zip-knows-only-the-domain',
      severity: 'error',
      from: { path: '^electron/zip/' },
      to: { path: '^(shared|electron|renderer)/', pathNot: ['^electron/zip/', '^shared/domain/'] },
    },
    {
      name: 'one-public-face',
      comment: 'heavy folders are entered through their index.ts',
      severity: 'error',
      from: { path: '^electron/([^/]+)/', pathNot: '^electron/(store|workbook|documents|signing|dossier)/' },
      to: { path: '^electron/(store|workbook|documents|signing|dossier)/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'services-know-no-door',
      severity: 'error',
      from: { path: '^electron/(services|tasks)/' },
      to: { path: ['^electron/(cli|app|host|shell|main|preload)', '^renderer/'] },
    },
    {
      name: 'tasks-know-no-service',
      severity: 'error',
      from: { path: '^electron/tasks/' },
      to: { path: '^electron/(services|store)/' },
    },
    { name: 'renderer-sees-only-shared', severity: 'error', from: { path: '^renderer/' }, to: { path: '^electron/' } },
    { name: 'product-knows-no-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    only('sqlite-in-store', 'better-sqlite3', '^electron/store/'),
    only('exceljs-in-workbook', 'exceljs|saxes', '^electron/workbook/'),
    only('yauzl-in-zip', 'yauzl', '^electron/zip/'),
    only('pdfmake-in-documents', 'pdfmake|docx', '^electron/documents/'),
    only('crypto-in-signing', 'pkijs|asn1js|@libpdf/core', '^electron/signing/'),
    only('foreign-code-in-token', 'koffi', '^electron/signing/token/'),
    only('terminal-in-cli', 'commander|cli-table3', '^electron/cli/'),
    only('electron-in-shell', 'electron', '^electron/(main|preload|shell/.*)\\.?'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
