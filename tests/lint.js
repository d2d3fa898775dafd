/* What deno lint looks for besides its own rules: short functions, and modules that views/scripts.py can join. */
/// <reference lib="deno.unstable" />
const LONGEST = 50; // lines of a function, those within it among them
const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** @param {Deno.lint.Node} node */
const isFunction = ({ type }) => FUNCTIONS.includes(type);

/** @type {Deno.lint.Rule} */
const shortFunctions = {
  create(context) {
    const { sourceCode } = context;
    /** @param {Deno.lint.Node} node */
    const look = (node) => {
      if (sourceCode.getAncestors(node).some(isFunction)) return;
      const lines = sourceCode.getText(node).split("\n").length;
      if (lines > LONGEST) context.report({ node, message: `A function of ${lines} lines: ${LONGEST} are the most.` });
    };
    return Object.fromEntries(FUNCTIONS.map((type) => [type, look]));
  },
};

/** @param {Deno.lint.ImportDeclaration["specifiers"][number]} each */
const isNamed = (each) =>
  each.type === "ImportSpecifier" && each.imported.type === "Identifier" && each.imported.name === each.local.name;

/** @param {Deno.lint.VariableDeclaration} declaration */
const isConstant = ({ kind, declarations }) =>
  kind === "const" && declarations.every(({ id }) => id.type === "Identifier");

/** @param {Deno.lint.ExportNamedDeclaration["declaration"]} node */
const isExported = (node) =>
  node?.type === "FunctionDeclaration" || node?.type === "ClassDeclaration" ||
  (node?.type === "VariableDeclaration" && node.declarations.length === 1 && isConstant(node));

/** @type {Deno.lint.Rule} */
const joinedModules = {
  create(context) {
    /**
     * @param {Deno.lint.Node} node
     * @param {string} message
     */
    const asked = (node, message) => context.report({ node, message });
    const noImport = 'Only `import { a, b } from "./x.js";`, at the top of the module.';
    const noExport = "Only `export` before a function, a class or one constant.";
    return {
      Program({ body }) {
        const first = body.findIndex(({ type }) => type !== "ImportDeclaration");
        for (const node of first < 0 ? [] : body.slice(first)) {
          if (node.type === "ImportDeclaration") asked(node, noImport);
        }
      },
      ImportDeclaration(node) {
        const own = /^\.{1,2}\/.*\.js$/.test(node.source.value);
        if (!own || !node.specifiers.length || !node.specifiers.every(isNamed)) asked(node, noImport);
      },
      ImportExpression: (node) => asked(node, noImport),
      ExportNamedDeclaration(node) {
        if (!isExported(node.declaration)) asked(node, noExport);
      },
      ExportDefaultDeclaration: (node) => asked(node, noExport),
      ExportAllDeclaration: (node) => asked(node, noExport),
    };
  },
};

/** @type {Deno.lint.Plugin} */
export default {
  name: "catalogue",
  rules: { "short-functions": shortFunctions, "joined-modules": joinedModules },
};
