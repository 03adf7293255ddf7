// An archetype keeps no modes, and no file of this name.
def project = new File(request.outputDirectory, request.artifactId)
new File(project, "seawall").setExecutable(true, false)
new File(project, "gitignore").renameTo(new File(project, ".gitignore"))
