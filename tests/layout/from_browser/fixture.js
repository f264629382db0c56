// Turns "30x10 40x10" in a <p> into boxes of these sizes, applies data-scroll, and then writes
// all rectangles, relative to the section, as JSON into the document.

function make_words(leaf) {
    const words = leaf.textContent.trim();
    leaf.textContent = "";
    leaf.dataset.words = words;
    for (const word of words ? words.split(/\s+/) : []) {
        const [width, height] = word.split("x");
        const box = document.createElement("i");
        box.style.cssText = `width: ${width}px; height: ${height}px`;
        leaf.append(box);
    }
}

function remove_space(node) {
    for (const child of [...node.childNodes]) {
        if (child.nodeType !== Node.ELEMENT_NODE)
            child.remove();
        else if (child.tagName !== "P")
            remove_space(child);
    }
}

function depth_below(element, section) {
    return element === section ? 0 : 1 + depth_below(element.parentElement, section);
}

function recorded_node(element, section) {
    const origin = section.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const node = {
        depth: depth_below(element, section),
        kind: element.tagName === "P" ? "leaf" : element.className || "box",
        css: element.getAttribute("style") || "",
        rect: [box.x - origin.x, box.y - origin.y, box.width, box.height],
    };
    if (element.dataset.words)
        node.words = element.dataset.words;
    if (element.dataset.scroll)
        node.scroll = element.dataset.scroll;
    if (getComputedStyle(element).overflow !== "visible")
        node.content = [element.scrollWidth, element.scrollHeight];
    return node;
}

function recorded_section(section) {
    const elements = [section, ...section.querySelectorAll("div, p")];
    return { title: section.title, nodes: elements.map(e => recorded_node(e, section)) };
}

window.addEventListener("load", () => {
    document.querySelectorAll("p").forEach(make_words);
    document.querySelectorAll("section").forEach(remove_space);
    for (const element of document.querySelectorAll("[data-scroll]"))
        [element.scrollLeft, element.scrollTop] = element.dataset.scroll.split(" ");
    const record = document.createElement("script");
    record.type = "application/json";
    record.id = "record";
    record.textContent = JSON.stringify([...document.querySelectorAll("section")].map(recorded_section));
    document.body.append(record);
});
