SwaggerUIBundle({
  urls: [/* services */],
  dom_id: '#apis',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
