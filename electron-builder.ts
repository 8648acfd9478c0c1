/**
 * How the Windows package is made: an installer for one person, without administrator rights and without a network, and
 * a portable program. Held by test/shell/packageConfig.test.ts (these settings) and test/e2e/package.test.ts (what comes out).
 */
import type { Configuration } from 'electron-builder';

/** Libraries that stay outside the bundle (electron.vite.config.ts), with all that they load. */
const PACKED_LIBRARIES = [
  // Its binary is loaded from a real file.
  'better-sqlite3',
  // So is this one's, which a package per platform brings.
  'koffi',
  '@koromix',
  // Reached into by a second path at run time.
  'pdfmake',
  '@swc',
  'base64-js',
  'brotli',
  'browserify-zlib',
  'clone',
  'dfa',
  'fast-deep-equal',
  'fontkit',
  'js-md5',
  'linebreak',
  'pdfkit',
  'png-js',
  'restructure',
  'sax',
  'tiny-inflate',
  'unicode-properties',
  'unicode-trie',
  'xmldoc',
] as const;

export default {
  appId: 'vn.thamdinh.desktop',
  productName: 'Thẩm Định',
  copyright: 'Thẩm Định',
  directories: { output: 'dist', buildResources: 'resources/icons' },

  // Nothing is compiled: better-sqlite3 brings its binaries.
  npmRebuild: false,
  nodeGypRebuild: false,

  asar: { smartUnpack: false },
  asarUnpack: [
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'node_modules/@koromix/koffi-win32-x64/win32_x64/koffi.node',
  ],
  files: [
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/{criteria-sets,sample}/*.json',
    'resources/verify/index.html',
    // The window's own fonts are in out/renderer; papers take these.
    'resources/fonts/{Tinos,Sarabun}-*.{ttf,txt}',
    `!node_modules/!(${PACKED_LIBRARIES.join('|')})/**`,
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/prebuilds/!(win32-x64.node)',
    '!node_modules/better-sqlite3/lib/{darwin,linux,linuxmusl,win32}-*.js',
    '!node_modules/@koromix/!(koffi-win32-x64)/**',
    '!node_modules/koffi/{doc,lib,vendor}/**',
    '!node_modules/koffi/src/koffi/src/abi/**',
    '!node_modules/koffi/**/*.{cc,hh,inc,def,txt}',
    '!node_modules/pdfmake/{build,fonts,src,standard-fonts}/**',
    '!node_modules/fontkit/src/**',
    '!node_modules/{fontkit,pdfkit}/**/*{browser,standalone}*',
    '!node_modules/**/*.config.{js,mjs}',
    '!**/*.{map,md,markdown,ts,mts,cts,flow,txt.gz}',
    '!**/.*',
  ],
  electronLanguages: ['vi', 'en-US', 'th'],

  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },

  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'icon.ico',
    executableName: 'ThamDinh',
    requestedExecutionLevel: 'asInvoker',
    // There is no certificate to sign the program with; nothing pretends that there is.
    signExecutable: false,
  },
  nsis: {
    // No questions: an assisted installer asks "for all users?" and then for an administrator.
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    // The office's records outlive the program.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['vi_VN', 'en_US', 'th_TH'],
    // electron-builder's own sentences are English but for one.
    include: 'resources/installer/words.nsh',
    differentialPackage: false,
    shortcutName: 'Thẩm Định',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    artifactName: 'ThamDinh-${version}-setup.${ext}',
  },
  portable: {
    requestExecutionLevel: 'user',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    artifactName: 'ThamDinh-${version}-portable.${ext}',
  },
  // No update server, and no search for one.
  publish: null,
} satisfies Configuration;
