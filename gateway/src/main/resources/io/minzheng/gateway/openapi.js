const ui = SwaggerUIBundle({
  urls: [/* documents */],
  dom_id: '#apis',
  deepLinking: true,
  validatorUrl: null,
  docExpansion: 'none',
  oauth2RedirectUrl: window.location.origin + '/openapi/oauth2-redirect.html',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
ui.initOAuth({ clientId: /* client */, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
