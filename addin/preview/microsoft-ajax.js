// office.js will not start without MicrosoftAjax.js, which its pages fetch from ajax.aspnetcdn.com. This is the little of
// it that Outlook's part of the library calls, written anew, so that the preview runs without the network.
(() => {
  const noError = () => null;
  const noop = () => {};
  Function._validateParams = noError;
  Function._validateParameter = noError;
  Object.defineProperty(Function.prototype, "registerClass", { value: noop, configurable: true, writable: true });
  Error.argument = (name, message) => new Error(`${message ?? "Wrong argument"}: ${name ?? ""}`);
  Error.parameterCount = (message) => new Error(message ?? "Wrong number of arguments");
  window.Type = Function;
  window.Type.registerNamespace = (path) => {
    let space = window;
    for (const name of path.split(".")) {
      space[name] ??= { __namespace: true };
      space = space[name];
    }
  };
  window.Sys = {
    __namespace: true,
    StringBuilder: class {
      #text = "";
      append(text) {
        this.#text += text ?? "";
        return this;
      }
      toString() {
        return this.#text;
      }
    },
    Debug: { trace: noop },
    Browser: { agent: "", InternetExplorer: "InternetExplorer", name: "" },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
