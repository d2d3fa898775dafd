/* What the page of the form was given. */
export const formData = JSON.parse(document.getElementById("k-form-data").textContent);
