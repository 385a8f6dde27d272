# One package a component: signalbox (the desk and the terminal), signalbox-service, signalbox-lab.
set(SIGNALBOX_MAINTAINER "Signalbox maintainers <maintainers@signalbox.example.org>" CACHE STRING
  "Of the packages; example.org is nobody's (RFC 2606)")
set(components signalbox signalbox-service signalbox-lab)

# Debian's form of the newest part of CHANGELOG.md: at most 80 characters a line.
file(READ "${CMAKE_SOURCE_DIR}/CHANGELOG.md" changes)
string(REGEX REPLACE "^[^#]*# [^\n]*\n+## [^\n]*\n+" "" changes "${changes}")
string(REGEX REPLACE "\n+## .*" "" changes "${changes}")
string(REGEX REPLACE "\n  +" " " changes "${changes}")
file(WRITE "${documents}/changes" "${changes}")
execute_process(COMMAND fold -s -w 72 "${documents}/changes" OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REGEX REPLACE " *\n([^-])" "\n    \\1" changes "${changes}")
string(REGEX REPLACE "(^|\n)- " "\\1  * " changes "${changes}")
string(STRIP "${changes}" changes)
string(TIMESTAMP changed "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file("${CMAKE_SOURCE_DIR}/installer/deb/changelog.in" "${documents}/changelog" @ONLY)
foreach(component ${components})
  set(folder "${CMAKE_INSTALL_DATAROOTDIR}/doc/${component}")
  install_packed("${documents}/changelog" "${folder}" changelog ${component})
  install(FILES "${CMAKE_SOURCE_DIR}/installer/deb/copyright" DESTINATION "${folder}" COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGE_VENDOR Signalbox)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each component begins with its own
set(CPACK_PACKAGE_CONTACT "${SIGNALBOX_MAINTAINER}")
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)

# Loaded at run time, so no program names it: the SQLite driver; that of PostgreSQL where accounting is read.
foreach(component ${components})
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${component})
  set(CPACK_DEBIAN_${upper}_PACKAGE_DEPENDS libqt6sql6-sqlite)
endforeach()
set(CPACK_DEBIAN_SIGNALBOX_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, libqt6sql6-psql")
set(CPACK_DEBIAN_SIGNALBOX_PACKAGE_SUGGESTS "signalbox-lab, signalbox-service")
set(CPACK_DEBIAN_SIGNALBOX-SERVICE_PACKAGE_SUGGESTS signalbox)
set(CPACK_DEBIAN_SIGNALBOX-SERVICE_PACKAGE_RECOMMENDS libqt6sql6-psql)
set(CPACK_DEBIAN_SIGNALBOX-LAB_PACKAGE_DEPENDS "libqt6sql6-sqlite, mosquitto")
set(CPACK_DEBIAN_SIGNALBOX-LAB_PACKAGE_SUGGESTS signalbox)

set(CPACK_DEBIAN_SIGNALBOX_DESCRIPTION [[desk for fleets of connected vehicles
A map, a table and a card show a fleet live, with the age of every value, and
the carrier profile of a vehicle's eSIM is switched through an eIM: checked
before, proven after, and journalled. The terminal signalboxctl has the same
verbs. This package needs neither a server nor a broker of its own.]])
set(CPACK_DEBIAN_SIGNALBOX-SERVICE_DESCRIPTION [[engine of Signalbox without a window
signalboxd takes the facts of a fleet from its feeds, keeps them in the store
and runs the operations in the journal while no desk is open.]])
set(CPACK_DEBIAN_SIGNALBOX-LAB_DESCRIPTION [[pretend world of connected vehicles for Signalbox
Vehicles that drive, networks that fail, eSIMs that check signatures, an eIM
and a message broker, all on loopback: for demonstrations, training and tests.]])
include(CPack)
