/**
 * Stands in the bundles for WXT's module of the same export. That one posts the extension's id into every page, and
 * stops the content script on an event that any page can dispatch.
 */
export class ContentScriptContext {}
