# What goes where on a machine; each component is one package (Packages.cmake). Data and translations are inside
# the programs, so nothing has to be found at run time.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # acceptance programs are not part of a package
string(TIMESTAMP SIGNALBOX_DATE "%Y-%m-%d" UTC) # SOURCE_DATE_EPOCH decides where it is set
set(documents "${CMAKE_BINARY_DIR}/documents")

install(TARGETS signalbox signalboxctl RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT signalbox)
install(TARGETS signalboxd RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT signalbox-service)
install(TARGETS signalbox-lab RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT signalbox-lab)

# What `installable` builds is what an installation needs.
add_custom_target(installable DEPENDS signalbox signalboxctl signalboxd signalbox-lab)

# install_packed(SOURCE FOLDER NAME COMPONENT): a text, packed as distributions want it (no name, no time inside).
function(install_packed source folder name component)
  set(packed "${documents}/${component}/${name}.gz")
  file(MAKE_DIRECTORY "${documents}/${component}")
  add_custom_command(OUTPUT "${packed}" COMMAND gzip -9nc "${source}" > "${packed}" DEPENDS "${source}" VERBATIM)
  string(MAKE_C_IDENTIFIER "packed_${component}_${name}" target)
  add_custom_target(${target} DEPENDS "${packed}")
  add_dependencies(installable ${target})
  install(FILES "${packed}" DESTINATION "${folder}" COMPONENT ${component})
endfunction()

function(install_manual page component)
  string(REGEX MATCH "[0-9]$" section "${page}")
  configure_file("${CMAKE_SOURCE_DIR}/resources/man/${page}.in" "${documents}/${page}" @ONLY)
  install_packed("${documents}/${page}" "${CMAKE_INSTALL_MANDIR}/man${section}" "${page}" ${component})
endfunction()

install_manual(signalbox.1 signalbox)
install_manual(signalboxctl.1 signalbox)
install_manual(signalboxd.8 signalbox-service)
install_manual(signalbox-lab.1 signalbox-lab)

set(desktop "${CMAKE_SOURCE_DIR}/resources/desktop")
configure_file("${desktop}/signalbox.metainfo.xml.in" "${documents}/internal.signalbox.signalbox.metainfo.xml" @ONLY)
install(FILES "${desktop}/signalbox.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT signalbox)
install(FILES "${desktop}/signalbox.svg"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT signalbox)
install(FILES "${documents}/internal.signalbox.signalbox.metainfo.xml"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT signalbox)
